"""The kiosk's mind: journeys, session, ledger, availability and the ports. No Qt, no driver library."""
