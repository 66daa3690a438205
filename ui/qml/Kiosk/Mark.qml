import QtQuick

// The restaurant's mark in one colour.
// In:  size, color.
Image {
    id: root

    property int size: Theme.sized(56)
    property color color: Theme.copper

    source: visible && size > 0 ? `image://art/mark?px=${size}&c=${Theme.hex(color)}` : ""
    width: size
    height: size
    Accessible.ignored: true
}
