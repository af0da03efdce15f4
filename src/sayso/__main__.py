"""`python -m sayso`: the command line without its console script."""

from sayso.cli import main

if __name__ == "__main__":
    main()
