import dataclasses
import importlib
import pkgutil

from sayso import model


def _records():
    for info in pkgutil.iter_modules(model.__path__):
        module = importlib.import_module(f"sayso.model.{info.name}")
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value


def test_every_record_is_exported_and_the_list_is_sorted():
    assert model.__all__ == sorted(model.__all__)
    assert {cls.__name__ for cls in _records()} <= set(model.__all__)
    assert all(hasattr(model, name) for name in model.__all__)


def test_records_are_frozen_and_described():
    for cls in _records():
        assert cls.__doc__, cls
        if dataclasses.is_dataclass(cls):
            assert cls.__dataclass_params__.frozen, cls
