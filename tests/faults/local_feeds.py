"""Included by a worker, lets it look at feeds on this machine; only tests do that.

``STUDYAPP_FEED_PORT`` names the port of the feeds' server.
"""

import ipaddress
import os
from functools import partial

from news import subscription, tasks
from news.fetch import Policy

LOCAL = Policy(
    ports=frozenset({int(os.environ["STUDYAPP_FEED_PORT"])}),
    networks=(ipaddress.ip_network("127.0.0.1/32"),),
)
tasks.collect = partial(subscription.collect, policy=LOCAL)
