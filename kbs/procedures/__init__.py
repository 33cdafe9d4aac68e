"""What a municipality does with the engine; the only floor of kbs that may import layers."""
