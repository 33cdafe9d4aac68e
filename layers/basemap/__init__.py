"""The present-state base map (hâlihazır): points, lines, areas."""
