"""Door numbers (numarataj)."""
