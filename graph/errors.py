"""One family of exceptions for both stores. Each message says what happened and what to do."""


class StoreError(Exception):
    """Anything that goes wrong between us and the store."""


class StoreUnavailable(StoreError):
    """The store cannot be reached or opened."""


class StoreLocked(StoreUnavailable):
    """Another process holds the embedded store."""


class StoreTimeout(StoreError):
    """A statement took longer than it was allowed to."""


class ConstraintViolated(StoreError):
    """A write went against a constraint of the store."""


class StoreFailed(StoreError):
    """The store refused or broke off a statement."""
