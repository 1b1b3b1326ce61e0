"""What the server is told by its environment."""

from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.opening import DEFAULT


class Settings(BaseSettings):
    """Variables beginning with SPFGRAPH_, read when this is made. The store's URL may hold a password too."""

    model_config = SettingsConfigDict(env_prefix="SPFGRAPH_", env_ignore_empty=True, hide_input_in_errors=True)

    store: SecretStr = SecretStr(DEFAULT)
    store_password: SecretStr = SecretStr("")
    store_password_file: Path | None = None
    public_read: bool = False

    @property
    def embedded(self) -> bool:
        """Whether the store is the embedded one, which only one process can use."""
        return self.store.get_secret_value().startswith("embedded:")

    def environment(self) -> dict[str, str]:
        """The variables that graph.opening reads."""
        return {
            "SPFGRAPH_STORE": self.store.get_secret_value(),
            "SPFGRAPH_STORE_PASSWORD": self.store_password.get_secret_value(),
            "SPFGRAPH_STORE_PASSWORD_FILE": str(self.store_password_file or ""),
        }
