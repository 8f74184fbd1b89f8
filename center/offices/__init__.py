"""Offices where people serve people: what they offer, when, at which counters; dated, with an audit trail."""
