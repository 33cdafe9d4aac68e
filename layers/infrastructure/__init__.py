"""Utility networks: water, waste water, storm water, gas, power, telecom, lighting."""
