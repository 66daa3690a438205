import QtQuick

// The bonus coin.   In:  size.
Rectangle {
    id: root

    property int size: Theme.sized(52)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.coin
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: Math.round(root.size * 0.58)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Math.max(2, Math.round(root.size * 0.05))
        border.color: Theme.coinText
    }

    Icon {
        anchors.centerIn: parent
        name: "star"
        size: Math.round(root.size * 0.34)
        color: Theme.coinText
    }
}
