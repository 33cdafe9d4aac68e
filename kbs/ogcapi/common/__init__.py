"""What all building blocks of the OGC API share: resources, links, the landing page, conformance, the API definition."""
