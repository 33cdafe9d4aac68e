"""What the search box knows of this city: block and parcel numbers, streets with door numbers."""
