"""Change sets and row versions, kept by database triggers so that edits from QGIS or psql are kept too."""
