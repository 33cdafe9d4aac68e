"""City guide: places, disaster assembly areas, green areas."""
