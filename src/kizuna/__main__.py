"""`python -m kizuna` is the `kizuna` command."""

import sys

from kizuna.config.console import main

sys.exit(main())
