"""The screens: Qt widgets that paint what the visit's view models say. The only package that knows Qt."""
