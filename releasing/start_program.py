"""Where the program starts in a folder that needs no Python: as `python -m armoedeplan` does."""

from armoedeplan.__main__ import main

if __name__ == "__main__":
    main()
