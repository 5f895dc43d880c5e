"""armoedeplan: one coherent plan from scattered municipal poverty policy, in seven steps."""

__version__ = "0.1.0"
