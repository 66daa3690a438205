import QtQuick

// The restaurant's mark and name.   In:  compact.
Row {
    id: root

    property bool compact: false

    spacing: Theme.dp(16)
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.brandName

    Mark {
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.dp(root.compact ? 48 : 64)
    }

    Txt {
        anchors.verticalCenter: parent.verticalCenter
        token: "h3"
        pixels: Theme.sized(root.compact ? 36 : 40)
        font.weight: 800
        text: Theme.brandName
    }
}
