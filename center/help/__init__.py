"""Help on a kiosk's screen: a clerk sees the page, says what to do, and may waive a fee with a reason."""
