"""Documents on paper: PDF made by typst from templates of this room."""
