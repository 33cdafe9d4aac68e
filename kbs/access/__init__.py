"""Who may see and change what: principals, the one declared policy, narrowing, and database sessions."""
