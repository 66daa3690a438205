// A second way: an edge line on the surface.   In and out as PlainButton.
PlainButton {
    objectName: "secondaryButton"
    edgeWidth: Theme.contrast ? Theme.dp(3) : Theme.line
}
