"""Help on this screen: a clerk sees the page with personal data covered, and says what to do."""
