"""What is said of data: catalogue records in every encoding, people's words of them, the data dictionary."""
