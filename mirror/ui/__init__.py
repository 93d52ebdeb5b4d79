"""The screens: Qt widgets that paint what the session's view models say. The only package that knows Qt."""
