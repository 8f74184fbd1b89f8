"""What lanes perform: intents and outcomes go to the ledger around every external act."""
