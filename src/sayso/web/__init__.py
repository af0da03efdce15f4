"""The dossier in a browser, live: the report with search, a page for each text, actor and event, and a sign when it has changed.

    Pile (the store, read only) ─ Editions ─▶ Edition (one reading of it) ─ app ─▶ Guard ─▶ browser

`app` knows what is where, `pages` what stands on a page, `guard` who may ask and what a page may do. A build may run at the same time
in another process.
"""
