"""Received bytes to clean articles: ``reading.read`` is the door, ``article`` what comes out.

``decode`` bytes to text · ``page`` and ``page_facts`` HTML to text · ``repair`` one module a damage
· ``script`` traditional to simplified · ``layout`` and ``boilerplate`` what is article and what is
not · ``headlines`` and ``provenance`` dates, sources, authors · ``structure`` and ``sentences``
blocks and sentences · ``assembly`` all of it with every offset kept.
"""
