from hypothesis import settings

# How long an example takes depends on what else the machine does; speed is measured in bench/, never in a test.
settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
