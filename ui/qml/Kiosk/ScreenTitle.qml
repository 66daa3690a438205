// The title of a screen, unless the shop window tells it. Takes no room then.
TitleBlock {
    visible: !Theme.told
    height: visible ? implicitHeight : 0
}
