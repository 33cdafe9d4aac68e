"""A record as ISO 19139 XML (schemas of 2007, gmd/gco): `document.metadata`."""
