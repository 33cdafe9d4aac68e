"""Streets (CSBM), centrelines and their two sides."""
