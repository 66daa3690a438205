"""Every screen in every state worth looking at, one screen a module; `album` has them all."""
