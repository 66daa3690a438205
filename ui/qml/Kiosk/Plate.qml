import QtQuick

// A rounded box with a vertical gradient: the copper button, the tile behind a picture.
// In:  radius, upper, lower.   A gradient Rectangle has jagged corners on the software renderer.
BorderImage {
    id: root

    property int radius: Theme.radiusPicture
    property color upper: Theme.tileTop
    property color lower: Theme.tileBottom

    readonly property int corner: Math.min(radius, Math.floor(height / 2))

    source: height > 0 && width > 0
            ? `image://art/plate?h=${Math.round(height)}&r=${corner}&top=${Theme.hex(upper)}&bottom=${Theme.hex(lower)}` : ""
    border.left: corner
    border.right: corner
    Accessible.ignored: true
}
