// A small step that belongs to something on the screen («Применить», «Готово»).   In and out as PlainButton.
PlainButton {
    objectName: "tonalButton"
    fill: Theme.tonal
    pressedFill: Theme.contrast ? Theme.copperDeep : Theme.sunk2
    tone: Theme.tonalText
}
