"""Which network addresses a fetch may connect to: those of the public internet only."""

from __future__ import annotations

import ipaddress

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# Python's is_global is an exclusion list that lags the IANA registries: these it calls global.
NOT_PUBLIC_V4 = tuple(map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24")))
PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
NOT_PUBLIC_V6 = tuple(map(ipaddress.IPv6Network, ("2001::/23", "2002::/16", "3fff::/20")))
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def meant(address: IPAddress) -> IPAddress:
    """The address that is really spoken to: the IPv4 one inside an IPv4-mapped or NAT64 one."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in NAT64:
        return ipaddress.IPv4Address(address.packed[-4:])
    return address


def is_public(address: IPAddress) -> bool:
    """Whether the address is a unicast one that anybody on the internet may reach."""
    real = meant(address)
    if not real.is_global or real.is_multicast:
        return False
    if isinstance(real, ipaddress.IPv4Address):
        return not (real.is_reserved or any(real in network for network in NOT_PUBLIC_V4))
    return real in PUBLIC_V6 and not any(real in network for network in NOT_PUBLIC_V6)
