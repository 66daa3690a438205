import QtQuick

// The dark plate that stays while money is uncertain.   In:  text, sentence.
Rectangle {
    id: root

    property string text: qsTr("Do not pay again")
    property string sentence: qsTr("If you were charged, your order is safe")

    objectName: "doNotPayAgain"
    implicitHeight: words.implicitHeight + Theme.dp(Theme.narrow ? 28 : 72)
    radius: Theme.radiusGroup
    color: Theme.plate
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text + ". " + sentence

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(Theme.narrow ? 32 : 48)
        anchors.verticalCenter: parent.verticalCenter
        name: "shield"
        size: Theme.sized(Theme.narrow ? 56 : 72)
        color: Theme.plateText
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.dp(Theme.narrow ? 24 : 40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(32)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "h2"
            pixels: Theme.sized(Theme.narrow ? 38 : 48)
            lineHeight: Theme.sized(Theme.narrow ? 46 : 56)
            color: Theme.plateText
            text: Theme.tie(root.text)
        }

        Txt {
            width: parent.width
            token: Theme.narrow ? "body" : "bodyL"
            color: Theme.plateText2
            text: Theme.tie(root.sentence)
        }
    }
}
