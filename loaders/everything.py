"""All sources that come with the program."""

from graph.store import Store
from loaders.input import Batch
from loaders.register import folders
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import Ontology


def read_everything(ontology: Ontology) -> list[Batch]:
    """The vocabularies and every folder of the register, ready to be loaded. Raises BadInput."""
    return [read_vocabularies(ontology), *(read_folder(folder, ontology) for folder in folders().values())]


def load_everything(store: Store, ontology: Ontology) -> None:
    """Load all of it. Raises BadInput or StoreError."""
    for batch in read_everything(ontology):
        load(store, ontology, batch, Options())
