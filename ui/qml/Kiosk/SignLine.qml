import QtQuick

// A fact under a title: icon and a few words («В зале, стол 12»).   In:  text, sign.
Row {
    id: root

    required property string text
    property string sign: ""

    spacing: Theme.dp(14)
    visible: text !== ""

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.sign !== ""
        name: root.sign
        size: Theme.sized(36)
        color: Theme.ink2
    }

    Txt {
        anchors.verticalCenter: parent.verticalCenter
        token: "bodyL"
        color: Theme.ink2
        wrapMode: Text.NoWrap
        text: root.text
    }
}
