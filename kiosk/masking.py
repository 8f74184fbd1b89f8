"""How personal data may be shown: names and numbers with their telling part hidden (domain.md 14)."""


def masked_name(name: str) -> str:
    """홍길동 -> 홍*동, 이산 -> 이*; longer names keep the first and the last syllable."""
    if len(name) <= 1:
        return name
    if len(name) == 2:
        return name[0] + "*"
    return name[0] + "*" * (len(name) - 2) + name[-1]
