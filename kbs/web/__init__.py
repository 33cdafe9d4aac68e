"""What the doors share: principal, negotiation, problems as HTTP answers, conditional requests."""
