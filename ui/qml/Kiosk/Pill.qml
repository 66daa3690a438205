import QtQuick

// A short fact in a pill of 48: badge of a dish, weight, allergens, «Закончилось».
// In:  text, sign (icon), plate: "surface" (badge), "sunk" (fact) or "ink" (sold out).
Rectangle {
    id: root

    required property string text
    property string sign: ""
    property string plate: "sunk"

    readonly property color tone: plate === "ink" ? Theme.plateText : Theme.ink
    readonly property color signColor: plate === "surface" ? Theme.copperDeep : tone

    implicitWidth: line.width + Theme.dp(plate === "surface" ? 36 : 40)
    implicitHeight: Theme.sized(48)
    radius: height / 2
    color: plate === "ink" ? Theme.plate : plate === "surface" ? Theme.surface : Theme.sunk
    border.width: Theme.contrast && plate !== "ink" ? Theme.line : 0
    border.color: Theme.edge

    Shadow {
        z: -1
        visible: root.plate === "surface" && !Theme.contrast
        radius: root.radius
    }

    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.dp(10)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sign !== ""
            name: root.sign
            size: Theme.sized(28)
            color: root.signColor
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            token: "label"
            font.weight: 700
            color: root.tone
            wrapMode: Text.NoWrap
            text: root.text
        }
    }
}
