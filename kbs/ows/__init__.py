"""The classic services of the OGC (OWS): XML in, XML out, beside the same rooms that the OGC API stands on."""
