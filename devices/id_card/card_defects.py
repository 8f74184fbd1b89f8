"""What a forger does to a card. Expired and revoked ones come from the issuer; the rest are plain fields."""

from dataclasses import replace
from datetime import timedelta

from cryptography import x509
from cryptography.x509.oid import NameOID

from contract.card_containers import PrintedInformation
from contract.card_proof import HOLDER
from devices.id_card import piv
from devices.id_card.issuer_keys import end_entity, self_signed
from devices.id_card.issuer_objects import certificate_container
from devices.id_card.virtual_card import VirtualCard


def forge_certificate(card: VirtualCard) -> None:
    """The same card, certified by an authority of the forger's own with the right name."""
    genuine = x509.load_der_x509_certificate(piv.certificate(card.objects[piv.TAG_CERTIFICATE]))
    begin, end = genuine.not_valid_before_utc, genuine.not_valid_after_utc
    name = str(genuine.issuer.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)
    forger = self_signed(name, begin - timedelta(days=1), end + timedelta(days=1))
    names = genuine.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    uri = names.get_values_for_type(x509.UniformResourceIdentifier)[0]
    subject = str(genuine.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)
    forged = end_entity(forger, subject, HOLDER, begin, end, card.keys[piv.KEY_HOLDER], uri)
    card.objects[piv.TAG_CERTIFICATE] = certificate_container(forged.certificate_der)


def forge_name(card: VirtualCard, name: str) -> None:
    """Another name in the printed information; the security object is left as it was."""
    printed = PrintedInformation.parse(card.objects[piv.TAG_PRINTED_INFORMATION])
    card.objects[piv.TAG_PRINTED_INFORMATION] = replace(printed, name=name).build()
