"""Keys with which programs ask and write in somebody's name."""
