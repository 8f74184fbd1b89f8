"""From a card's proof to a signed paper, and what becomes of it: challenge, price, issue, outcome, claim."""
