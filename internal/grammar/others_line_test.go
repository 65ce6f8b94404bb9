package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsOthersLine(t *testing.T) {
	for _, c := range []struct {
		line string
		want bool
	}{
		{"Editing by Ruth Ames and Paul Ode", true},
		{"Photos: Ben Ode", true},
		{"(Translation: Marie Lund)", true},
		{"Редактор: Олег Смирнов", true},
		{"【责任编辑：李明】", true},
		{"（責任編輯 陳小文）", true},
		{"(王大山 編輯)", true},
		{"南山网编辑：赵阳", true},
		{"责编：李明 校对：王芳", true},
		{"(편집 김민수)", true},
		{"Photos of the fair are on the council's website", false},
		{"Editing by hand takes longer than most people expect", false},
		{"编辑部昨天发表声明，要求公开全部文件。", false},
		{"图为昨天的车站", false},
		{"The mayor spoke.", false},
		{"", false},
	} {
		t.Run(c.line, func(t *testing.T) { assert.Equal(t, c.want, IsOthersLine(c.line)) })
	}
}
