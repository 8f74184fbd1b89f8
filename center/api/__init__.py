"""The center on the wire: routes for kiosks, their authentication, and problems as JSON."""
