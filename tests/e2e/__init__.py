"""The web map and the pages in Debian's Chromium, against a real server with the demo city."""
